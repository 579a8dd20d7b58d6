/** A mail as its client sends it, byte for byte: a plain part of the words and the HTML, each base64 in lines of 76. */
export function mailBytes(html: string, plain: string | null): Buffer {
  const parts = [plain === null ? null : part('text/plain', plain), part('text/html', html)].filter((each) => each !== null);
  const head = [
    'From: shen@donghu.example',
    'To: support@desk.example',
    'Subject: =?utf-8?B?5Zue5aSN77ya?= CAS-20417-K7M2Q9',
    'Message-ID: <m1@donghu.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="----=_Part_1"',
  ];
  const body = parts.map((each) => `------=_Part_1\r\n${each}\r\n`).join('');
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}------=_Part_1--\r\n`, 'utf8');
}

function part(type: string, text: string): string {
  const coded = Buffer.from(text.replaceAll('\n', '\r\n'), 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n');
  return `Content-Type: ${type}; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${coded}`;
}
