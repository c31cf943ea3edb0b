/** path`books/${id}/files/${name}`: what stands in it stays one part of the address, whatever it holds. */
export const path = (parts: TemplateStringsArray, ...values: (string | number)[]): string =>
  `/api/${String.raw({ raw: parts }, ...values.map((value) => encodeURIComponent(value)))}`;
