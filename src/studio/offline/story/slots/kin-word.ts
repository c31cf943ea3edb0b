/** "grandma" → "Grandma": what families call each other instead of a name; null when the word is none of those. */
export function kinWord(word: string): string | null {
  return calledByKin.test(word) ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase() : null;
}

const calledByKin =
  /^(grandma|grandpa|grandad|granddad|grandmother|grandfather|granny|gran|nan|nana|nanna|nanny|oma|opa|abuela|abuelo|papa|pops|pop|mum|mom|mummy|mommy|mama|mam|mother|dad|daddy|dada|father|auntie|aunty|aunt|uncle)$/iu;
