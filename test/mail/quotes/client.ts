/** What a customer wrote and what the desk had written, in one language. */
export type Words = {
  readonly language: string;
  readonly own: string;
  readonly old: string;
  readonly name: string;
  readonly writer: string;
};
export const allWords: readonly Words[] = [
  { language: 'zh-CN', own: '更新仍然失败', old: '我们将协助您分析上述问题。', name: '沈女士', writer: '韩梅' },
  { language: 'zh-TW', own: '更新仍然失敗', old: '我們將協助您分析上述問題。', name: '沈小姐', writer: '韓梅' },
  { language: 'en', own: 'The update still fails', old: 'We will look into the logs.', name: 'Ellen Marsh', writer: 'Han Mei' },
];
/** One client's way to quote: the body's source, in HTML or in plain lines. */
export type Client = { readonly client: string; readonly body: (words: Words) => string };
