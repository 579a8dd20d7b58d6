/** A report on a letter as a mail server writes it: RFC 3464, with the headers of the letter it gives back. */
export type Reported = { readonly recipient: string; readonly action: string; readonly status: string; readonly diagnostic: string };

export function reportOn(letterId: string, reported: readonly Reported[], subject = 'Undelivered Mail Returned to Sender'): Buffer {
  const lines = [
    'Return-Path: <>',
    'From: Mail Delivery System <MAILER-DAEMON@mx.donghu.example>',
    'To: support@desk.example',
    `Subject: ${subject}`,
    `Message-ID: <${crypto.randomUUID()}@mx.donghu.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="r"',
    '',
    '--r',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...reported.map(({ recipient, diagnostic }) => `<${recipient}>: ${diagnostic}`),
    '--r',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.donghu.example',
    ...reported.flatMap(({ recipient, action, status, diagnostic }) => [
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: smtp; ${diagnostic}`,
    ]),
    '',
    '--r',
    'Content-Type: text/rfc822-headers',
    '',
    'From: support@desk.example',
    `Message-ID: ${letterId}`,
    '--r--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
