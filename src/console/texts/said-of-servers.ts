import type { Saying } from '../../case/said/saying.ts';

/** What mail servers answered, and what became of a letter. `{words}` is what a server said, and stays as it is. */
const pairs: readonly (readonly [english: string, chinese: string])[] = [
  // The mailbox (src/mailbox).
  ['connecting to {place}', '正在连接 {place}'],
  ['listening to {folder}, where {count} mails could not be taken yet', '正在监听 {folder}，其中 {count} 封邮件暂时未能取得'],
  ['no longer watched', '不再监听'],
  ['listening to {folder}', '正在监听 {folder}'],
  [
    'the server wants this sign-in to be allowed in the account’s own settings (Unsafe Login): {words}',
    '服务器要求先在账号设置中允许此登录（Unsafe Login）：{words}',
  ],
  ['the server is not available now: {words}', '服务器目前不可用：{words}'],
  ['the server limits this account now: {words}', '服务器目前限制此账号：{words}'],
  ['the server refused the user or password: {words}', '服务器拒绝了用户名或密码：{words}'],
  ['the server offers no sign-in of this kind: {words}', '服务器不支持这种登录方式：{words}'],
  // Tokens in place of a password (src/tokens).
  [
    'the refresh token was refused: sign in again and set OAUTH2_REFRESH_TOKEN anew: {words}',
    '刷新令牌被拒绝：请重新登录授权，并更新 OAUTH2_REFRESH_TOKEN：{words}',
  ],
  [
    'the token server refused OAUTH2_CLIENT_ID or OAUTH2_CLIENT_SECRET: {words}',
    '令牌服务器拒绝了 OAUTH2_CLIENT_ID 或 OAUTH2_CLIENT_SECRET：{words}',
  ],
  ['the token server refused OAUTH2_SCOPE: {words}', '令牌服务器拒绝了 OAUTH2_SCOPE：{words}'],
  ['the token server is not available now: {words}', '令牌服务器目前不可用：{words}'],
  [
    'the token server gave no token (is OAUTH2_TOKEN_URL right?): {words}',
    '令牌服务器没有给出令牌（OAUTH2_TOKEN_URL 是否正确？）：{words}',
  ],
  ['the token server cannot be reached: {words}', '无法连接令牌服务器：{words}'],
  ['the server wants an encrypted connection before the password: {words}', '服务器要求先加密连接再发送密码：{words}'],
  ['the folder cannot be opened: {words}', '文件夹无法打开：{words}'],
  ['the server’s name could not be resolved: {words}', '服务器名称无法解析：{words}'],
  ['nobody listens there: {words}', '该地址没有服务在监听：{words}'],
  ['the server did not answer in time: {words}', '服务器没有及时响应：{words}'],
  ['no encrypted connection came about: {words}', '没能建立加密连接：{words}'],
  ['the connection was lost: {words}', '连接中断：{words}'],
  ['the server’s answer could not be read: {words}', '服务器的回答无法读取：{words}'],
  ['the conversation with the server failed: {words}', '与服务器的会话失败：{words}'],
  ['the mails could not be kept: {words}', '邮件没能保存：{words}'],
  ['expected IMAP_HOST and IMAP_USER to name the mailbox, but one is not set', '应设置 IMAP_HOST 和 IMAP_USER，但缺少其一'],
  // The outbox (src/outbox) and what the dispatch worker makes of its answers.
  [
    'the SMTP connection broke after the letter was handed over; whether it was accepted is unknown: {rest:said}',
    '信件交出之后 SMTP 连接断开，不知是否已被接受：{rest:said}',
  ],
  ['the SMTP server refused the letter: expected {words}', '信件没有发出：expected {words}'],
  ['the SMTP server could not check the password now: {words}', 'SMTP 服务器目前无法核对密码：{words}'],
  ['the SMTP server refused the user or password: {words}', 'SMTP 服务器拒绝了用户名或密码：{words}'],
  ['the SMTP server wants another sign-in: {words}', 'SMTP 服务器要求另一种登录：{words}'],
  ['the SMTP server’s name could not be resolved: {words}', 'SMTP 服务器名称无法解析：{words}'],
  ['no encrypted connection to the SMTP server came about: {words}', '没能与 SMTP 服务器建立加密连接：{words}'],
  ['the SMTP server did not answer in time: {words}', 'SMTP 服务器没有及时响应：{words}'],
  ['the letter is larger than the SMTP server accepts: {words}', '信件超过 SMTP 服务器接受的大小：{words}'],
  ['an address of the letter cannot be used: {words}', '信中有一个地址不能使用：{words}'],
  ['the connection to the SMTP server failed: {words}', '与 SMTP 服务器的连接失败：{words}'],
  ['the SMTP server is closing: {words}', 'SMTP 服务器正在关闭：{words}'],
  ['the SMTP server takes fewer recipients at a time: {words}', 'SMTP 服务器一次接受的收件人较少：{words}'],
  ['the SMTP server asks to try again later: {words}', 'SMTP 服务器要求稍后再试：{words}'],
  ['the SMTP server refused a recipient: {words}', 'SMTP 服务器拒绝了一位收件人：{words}'],
  ['the SMTP server refused the sender: {words}', 'SMTP 服务器拒绝了发件人：{words}'],
  ['the SMTP server refused the letter: {rest:said}', 'SMTP 服务器拒绝了这封信：{rest:said}'],
  ['no answer came after the letter was handed over: {words}', '信件交出之后没有收到回答：{words}'],
  ['the letter was taken back before it was handed over', '信件在交出之前已被撤回'],
  ['its handing over could not be recorded: {words}', '没能记录信件的交出：{words}'],
  ['expected SMTP_HOST to name the server that letters leave by, but it is not set', '应设置 SMTP_HOST（发信服务器），但没有设置'],
  ['expected plain addresses in the envelope, but came {words}', '信封中应只有普通地址，但出现了 {words}'],
  ['expected the approved bytes, but the stored ones differ', '存储的字节与批准的不一致，信件没有发出'],
  ['settled by {who}', '由 {who} 确认'],
  ['undone by {who}', '由 {who} 撤销'],
  ['a new mail came in', '来了新邮件'],
  ['the case moved on before the letter could be sent', '信件发出之前案例已有变化'],
  [
    'the process ended after the letter was handed over to the SMTP server; whether it was accepted is unknown',
    '信件交给 SMTP 服务器之后进程中断，不知是否已被接受',
  ],
  ['no reason was recorded', '没有记录原因'],
  ['{step:step}: {rest:said}', '{step:step}：{rest:said}'],
];

export const saidOfServers: readonly Saying[] = pairs.map(([en, chinese]) => ({ en, 'zh-CN': chinese }));
