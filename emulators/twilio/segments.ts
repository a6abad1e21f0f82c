const GSM7 =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const GSM7_ESCAPED = '\f^{}\\[~]|€';

/**
 * Number of SMS segments a text takes: GSM-7 160 then 153 septets each (3GPP TS 23.038, the
 * extension table costs two), otherwise UCS-2 70 then 67 code units each.
 */
export function countSegments(text: string): number {
  let septets = 0;
  for (const char of text) {
    if (GSM7.includes(char)) septets += 1;
    else if (GSM7_ESCAPED.includes(char)) septets += 2;
    else return parts(text.length, 70, 67);
  }
  return parts(septets, 160, 153);
}

function parts(length: number, single: number, several: number): number {
  return length <= single ? 1 : Math.ceil(length / several);
}
