import { describe, expect, it } from 'vitest';
import { letterOfStage } from '../../src/case/letter.ts';

describe('the stage word of a subject', () => {
  it.each([
    ['初次响应', 'initial-response'],
    ['Initial response', 'initial-response'],
    ['分析', 'analysis'],
    ['信息收集', 'information-request'],
    ['Closure', 'closure'],
    ['', null],
    ['Handover', null],
  ])('%s names its letter', (stage, letter) => expect(letterOfStage(stage)).toBe(letter));
});
