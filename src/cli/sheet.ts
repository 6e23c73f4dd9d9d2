/** Whether a text is a table as CSV: by the name it came by, or, from standard input, by how it begins. */
export function isCsv({ text, file }: { readonly text: string; readonly file: string }): boolean {
  return file.toLowerCase().endsWith('.csv') || (file === '-' && looksLikeCsv(text));
}

/** A table begins with a heading that separates its columns; JSON begins with a bracket. */
function looksLikeCsv(text: string): boolean {
  return /^\uFEFF?[^[{\n]*[,;\t]/.test(text);
}
