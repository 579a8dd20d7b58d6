/** What an HTML element says of quoting, by the marks that mail clients leave. */

/** `container`: what is inside it is quoted. `rest`: everything from here on is. `attribution`: the line above a quote. */
export type QuoteMark = 'container' | 'rest' | 'attribution' | null;

const attributionClass = /gmail_attr|moz-cite-prefix|cite-prefix|yahoo_quoted_header/i;
/** QQ (includetail), NetEase (isReplyContent, ntes), Yahoo, Proton, Zoho, AliMail and others wrap the whole history. */
const containerMark =
  /isReplyContent|ntes-mailmaster-quote|ntes_reply|mailmaster-quote|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|moz-forward-container|__aliyun_previous|alimail-quote|alimail__quote|aliyun_quote|foxmail_quote|qq_mail_quote|qmbox_quote|mimecast-quote|front-blockquote|previous-email|reply-quote|history-quote-wrapper|lark-mail-quote|xm_compose_origin_mail_container|OLK_SRC_BODY_SECTION|__QUOTED_TEXT__/i;
/** Outlook on the web and desktop put one mark before the history, which has no end. */
const restMark =
  /divRplyFwdMsg|x_divRplyFwdMsg|appendonsend|OutlookMessageHeader|ms-outlook-mobile-reference-message|mail-editor-reference-message-container|stopSpelling|name=["']?_MailOriginal/i;
/** Desktop Outlook's line above the header block, in its two colours. */
const outlookBorder = /border-top:\s?solid\s(?:#?B5C4DF|#?E1E1E1|windowtext\s1)/i;
const indented = /border(?:-left)?:\s?(?:none|0)/i;

/** Reads the mark of one opening tag. `hasBlockquoteAfter`: a Gmail wrapper without one inside is itself the quote. */
export function quoteMark(name: string, attributes: string, hasBlockquoteAfter: boolean): QuoteMark {
  if (name === 'includetail') return 'container';
  if (attributes === '') return name === 'blockquote' ? 'container' : null;
  if (name === 'blockquote')
    return /type\s?=\s?["']?cite|class\s?=|id\s?=/i.test(attributes) || !indented.test(attributes) ? 'container' : null;
  if (attributionClass.test(attributes)) return 'attribution';
  if (containerMark.test(attributes)) return 'container';
  if (/gmail_quote/i.test(attributes) && !hasBlockquoteAfter) return 'container';
  if (restMark.test(attributes)) return 'rest';
  return name === 'div' && outlookBorder.test(attributes) ? 'rest' : null;
}
