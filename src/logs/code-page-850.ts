// The console's code page of Western Europe (`systeminfo > file`), which TextDecoder does not know.

/** Characters of the bytes 0x80 to 0xff. */
const upper =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

export const codePage850 = 'ibm850';

export function decodeCodePage850(bytes: Uint8Array): string {
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    text += Buffer.from(bytes.subarray(from, at)).toString('latin1') + (upper[byte - 0x80] ?? '');
    from = at + 1;
  }
  return text + Buffer.from(bytes.subarray(from)).toString('latin1');
}
