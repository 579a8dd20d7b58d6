import { describe, expect, it } from 'vitest';
import { foldQuotes } from '../../src/mail/fold-quotes.ts';

const blocks: readonly (readonly [language: string, keys: string])[] = [
  ['English', 'From|Sent|To|Subject'],
  ['simplified Chinese', '发件人|发送时间|收件人|主题'],
  ['Chinese of a phone', '发件人|日期|收件人|主 题'],
  ['Chinese of QQ', '发件人|发件时间|收件人|主题'],
  ['traditional Chinese', '寄件者|寄件日期|收件者|主旨'],
  ['Japanese', '差出人|送信日時|宛先|件名'],
  ['Korean', '보낸 사람|보낸 날짜|받는 사람|제목'],
  ['German', 'Von|Gesendet|An|Betreff'],
  ['French', 'De |Envoyé |À |Objet '],
  ['Spanish', 'De|Enviado el|Para|Asunto'],
  ['Portuguese', 'De|Enviada em|Para|Assunto'],
  ['Italian', 'Da|Inviato|A|Oggetto'],
  ['Dutch', 'Van|Verzonden|Aan|Onderwerp'],
  ['Swedish', 'Från|Skickat|Till|Ämne'],
  ['Danish', 'Fra|Sendt|Til|Emne'],
  ['Finnish', 'Lähettäjä|Lähetetty|Vastaanottaja|Aihe'],
  ['Polish', 'Od|Wysłano|Do|Temat'],
  ['Czech', 'Od|Odesláno|Komu|Předmět'],
  ['Hungarian', 'Feladó|Elküldve|Címzett|Tárgy'],
  ['Turkish', 'Kimden|Gönderildi|Kime|Konu'],
  ['Russian', 'От|Отправлено|Кому|Тема'],
  ['Ukrainian', 'Від|Надіслано|Кому|Тема'],
];
const values = ['Han Mei <support@desk.example>', '4.3.2024 10:07', 'Ellen', 'RE: update'];

describe('the header block above a quoted mail', () => {
  it.each(blocks)('in %s begins the quote', (_, keys) => {
    const block = keys.split('|').map((key, place) => `${key}: ${values[place]}`);
    const { own, quoted } = foldQuotes(['It fails.', '', ...block, '', 'old'].join('\n'));
    expect(own).toEqual(['It fails.']);
    expect(quoted).toEqual([...block, '', 'old']);
  });

  it('may have neither subject nor address, where it says when it was sent', () => {
    expect(foldQuotes('It fails.\n\nОт: Han Mei\nОтправлено: четверг, 26 июня 2014 г. 15:05\nКому: Ellen\n\nold').own).toEqual([
      'It fails.',
    ]);
  });

  it('needs a subject or an address: an upgrade goes from one build to another, too', () => {
    const text = 'It fails.\n\nFrom: 17763.2090\nTo: 17763.2114\nDate: 2024-03-04';
    expect(foldQuotes(text).own.join('\n')).toBe(text);
  });

  it('right under words that lead to it is what the writer shows', () => {
    const text = '告警邮件如下：\n发件人: wsus@donghu.example\n收件人: it@donghu.example\n主题: 同步失败';
    expect(foldQuotes(text).own.join('\n')).toBe(text);
  });
});
