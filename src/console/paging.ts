/** Rows of one page of a list. A list asks for one more, to know whether another page follows. */
export const pageRows = 50;

/** Where the pages before and after this one are, if there are any; `found` is one more than a page where more follow. */
export function pages(
  path: string,
  asked: Readonly<Record<string, string>>,
  { page, found }: { readonly page: number; readonly found: number },
) {
  const at = (other: number): string => `${path}?${new URLSearchParams({ ...asked, ...(other === 0 ? {} : { page: String(other) }) })}`;
  return {
    before: page > 0 ? at(page - 1) : '',
    after: found > pageRows ? at(page + 1) : '',
  };
}
