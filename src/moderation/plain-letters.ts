/**
 * Text as a reader sees it, for look-ups in word lists: full-width and fancy letters made plain, invisible characters
 * and accents gone, look-alikes of other scripts put back, all small.
 */
export function plainLetters(text: string): string {
  const plain = text
    .normalize("NFKC")
    .normalize("NFD")
    .replace(/\p{Cf}|\p{M}|\p{Default_Ignorable_Code_Point}/gu, "")
    .toLowerCase();
  return Array.from(plain, (letter) => lookAlikes[letter] ?? letter).join("");
}

/** Cyrillic and Greek letters that pass for Latin ones. Ordinary names in those scripts still match nothing. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  е: "e",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
  і: "i",
  ѕ: "s",
  ј: "j",
  ԁ: "d",
  һ: "h",
  ո: "n",
  ս: "u",
  α: "a",
  ε: "e",
  ι: "i",
  κ: "k",
  ν: "v",
  ο: "o",
  ρ: "p",
  τ: "t",
  υ: "u",
  χ: "x",
  ı: "i",
  ø: "o",
  ł: "l",
  ß: "ss",
};
