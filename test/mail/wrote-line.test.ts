import { describe, expect, it } from 'vitest';
import { attributionStart } from '../../src/mail/wrote-line.ts';

const startOf = (text: string): number | null => {
  const lines = text.split('\n');
  return attributionStart(lines, lines.length - 1);
};

describe('the line above a quote', () => {
  it.each([
    ['2017-02-05 13:29 GMT+02:00 Han Mei <\nsupport@desk.example>:'],
    ['30.09.2017, 18.30, "Han - Mei" <support@desk.example>:'],
    ['11:00 AM, November 17, 2021, "Han Mei" <support@desk.example>:'],
    ['Wednesday, 17 November 2021, 3:32 PM +0300 from Han Mei <support@desk.example>:'],
    ['ср, 30 апр. 2025 г. в 15:19, Han Mei <support@desk.example>:'],
    ['понедельник, 6 октября 2014 г. пользователь Han Mei написал:'],
    ['30 серп. 2016 р. 20:45 "Han Mei" <support@desk.example> пише:'],
    ['Han Mei <support@desk.example> schrieb am Fr., 28.\nApr. 2017 um 11:53 Uhr:'],
    ['Am 21.04.2016 17:48 schrieb "Han Mei" <support@desk.example\n>:'],
    ['tir. 18. apr. 2017 kl. 13:09 skrev Han Mei <support@desk.example\n>:'],
    ['Op 16 aug. 2014 05:13 schreef "Han Mei" <support@desk.example> het\nvolgende geschreven:'],
    ['Il giovedì 8 dicembre 2016, Han Mei <support@desk.example>\nha scritto:'],
    ['El lun., 4 mar. 2024 a las 10:07, Han Mei\n(<support@desk.example>) escribió:'],
    ['Em seg., 4 de mar. de 2024 às 10:07, Han Mei <support@desk.example>\nescreveu:'],
    ['W dniu 4.03.2024 o 10:07, Han Mei pisze:'],
    ['pon., 4 mar 2024 o 10:07 Han Mei <support@desk.example> napisał(a):'],
    ['Den mån 4 mars 2024 kl 10:07 skrev Han Mei <support@desk.example>:'],
    ['ma 4. maalisk. 2024 klo 10.07 Han Mei (support@desk.example) kirjoitti:'],
    ['2024年3月4日(月) 10:07 Han Mei <support@desk.example>:'],
    ['2024/03/04 10:07、Han Mei <support@desk.example>のメール:'],
    ['2024년 3월 4일 (월) 오전 10:07, Han Mei <support@desk.example>님이 작성:'],
    ['On Wed, Dec 9, Han Mei\n<support@desk.example>\nwrote:'],
    ['On Nov 21, 2014,\nat 10:18,\nHan Mei <support@desk.example> wrote:'],
    ['On Wed, 14 Nov 2018 08:14:43 -0200 Han Mei <support@desk.example> wrote'],
    ['On Thu, 31 Mar 2016 at 11:16 Han Mei\n\n<\nmailto:Han Mei <support@desk.example>\n> wrote:'],
    ['韓梅 於 2024/3/4 上午 10:07 寫道:'],
  ])('%j is one from its first line on', (text) => expect(startOf(text)).toBe(0));

  it.each([
    ['On Monday it failed again.\nHan Mei <support@desk.example> 2024-03-04 wrote:', 1],
    ['更新失败。\n在 2024年3月4日，\n"Han Mei" <support@desk.example>\n写道：', 1],
  ])('%j leaves the sentence above it', (text, start) => expect(startOf(text)).toBe(start));

  it.each([
    ['The tool wrote:'],
    ['On 2024-03-04 at 10:07 we ran this:'],
    ['2024-03-04 10:07 请联系以下各位:'],
    ['2016-03-03 17:21 GMT+01:00 restart'],
    ['Please answer to Ellen Marsh <e.marsh@harbour.example>:'],
  ])('%j is the writer’s own', (text) => expect(startOf(text)).toBe(null));
});
