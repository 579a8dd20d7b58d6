import { describe, expect, it } from 'vitest';
import { withoutTypos } from '../../../src/mail/intent/typos.ts';

describe('slips of the keyboard', () => {
  it.each([
    ['still not wokring', 'still not working'],
    ['it faild agian, tommorow I rebot', 'it failed again, tomorrow I reboot'],
    ['pleasse clsoe the tiket', 'please close the ticket'],
    ['sucessfully instaled', 'successfully installed'],
  ])('are put right: %s', (written, meant) => expect(withoutTypos(written)).toBe(meant));

  it.each([
    'We filed it and sever the cable before filing',
    'the case is closed and the cause is known',
    'form from three there',
    'WindowsUpdate.log, C:\\Windows\\Logs\\CBS',
    'chose cloth clothing fixes fixe quest',
  ])('words of their own stay: %s', (words) => expect(withoutTypos(words)).toBe(words));
});
