/** Looked for backwards as whole words only: few enough that no innocent word is one of them mirrored. */
export const swearWords: ReadonlySet<string> = new Set([
  "fuck",
  "fucker",
  "fucking",
  "shit",
  "cunt",
  "bitch",
  "nigger",
  "bastard",
  "wanker",
]);

/** Phrases taken out before anything is looked up. Text is in small plain letters by then. */
export const innocentPhrases: readonly RegExp[] = [
  /\bmoby dick\b|\bdick whittington\b|\bdick van dyke\b|\bdick grayson\b/gu,
  /\bpussy ?willows?\b|\bpussy ?cats?\b|\bpuss in boots\b/gu,
  /\b(blue|great|coal|willow|marsh|crested) tits?\b|\btitmouse\b|\btitmice\b|\btitania\b|\btitus\b|\btitans?\b/gu,
  /\bblue[- ]footed boob(y|ies)\b|\bbooby (birds?|traps?)\b/gu,
  /\b(pea|wood|game|shuttle|weather|han|bab|hitch|stop)cocks?\b|\bcock(atoos?|atiels?|apoos?|erels?|tails?|burn|er|pit|chafers?|les?|lers?)\b/gu,
  /\bnaked mole[- ]rats?\b|\bshooting (stars?|hoops)\b|\b(water|bubble|glue|paint|confetti) guns?\b/gu,
  /\b(bath|glitter|seed|cocoa) bombs?\b|\b(root|ginger|butter) ?beer\b|\bbutterbeer\b/gu,
  /\bscunthorpe\b|\bpenistone\b|\blightwater\b|\bclitheroe\b|\b(es|sus|middle|wes)sex\b/gu,
  /\bshih ?tzus?\b|\bshiitakes?\b|\bshitake\b|\bmishits?\b|\bassassins?\b|\bpass(es|ing|age|port)?\b/gu,
  /\bann?a?lis[ea]\b|\banaliese\b|\banalyst?s?\b|\bcanals?\b|\bdickens(ian)?\b|\bdickinson\b|\bdi(ck|x)son\b|\bdickon\b/gu,
  /\bsnigger(s|ed|ing)?\b|\bniggl\w+\b|\btherapists?\b|\bgrapes?\b|\bdrapes?\b|\bscrap(e|es|book)\b/gu,
  /\b(called|named|uncle|captain|farmer|king|saint) (dick(ie|y)?|fanny|willy|randy)\b|\bdead sea\b|\bchinks? in (the|his|her|their) armou?r\b/gu,
  /\bpoison(ed|ous)? (apples?|ivy|dart frogs?|frogs?|mushrooms?|toadstools?)\b/gu,
  /\b(never|not|(does|do|wo)n['’]?t|refuses? to|without) (ever )?kill(s|ing)?\b/gu,
  /\bkilling time\b|\bkiller whales?\b|\blady ?killer\b|\bpainkillers?\b|\bbuzz ?kill\b/gu,
];

/** What a dedication may say of somebody who is missed. */
export const mourningWords = /\b(dead|death|died|dying|funeral|graves?|passed away)\b/gu;

/** First and last names that are rude only elsewhere. */
export const innocentNames: readonly RegExp[] = [
  /(?<!\b(a|an|the|some|two|my|our) )\bhooker\b/gu,
  /\b(dick|dickie|dicky|fanny|fannie|randy|willy|willie|gay|gaye|gaylord|roger|peter|johnson|cox)\b/gu,
  /\b(pussy|kok|koch|cocker|wang|dong|phuc|phuoc|bich|ngoc|dung|tit|seaman|cummings?|beaver)\b/gu,
  /\b(butts?|bum|assange|assad|shital|shitij|shithi|dikshit|wankhede|lipshitz|anal[iy]a|fuk|sukhdeep|aryan|adolph?|isis|gunn?|gunnar|gunther)\b/gu,
];

/** What a children's book does not hold, by age. */
export const themeWords: Readonly<Record<"always" | "forTheSmall", readonly RegExp[]>> = {
  always: [
    // violence
    /\b(kill(s|ed|ing|ers?)?|murder(s|ed|ing|ers?|ous)?|slaughter\w*|massacre\w*|behead\w*|decapitat\w*|dismember\w*)\b/u,
    /\b(stab(s|bed|bing)?|strangl\w+|tortur\w+|shoot(s|ing)? (people|everyone|somebody|someone|kids|children|him|her|them|up)|school shoot\w*)\b/u,
    /\b(guns?|rifles?|pistols?|shotguns?|machine ?guns?|ak-?47|grenades?|bombs?|bombing|terroris\w+|hostages?|kidnap\w*|assassinat\w+)\b/u,
    /\b(blood ?bath|gore|gory|bloodthirsty|cannibal\w*|serial killer|corpses?)\b/u,
    // sexual
    /\b(sex|sexy|sexual\w*|porn\w*|xxx|nud(e|es|ity)|naked|erotic\w*|strip(per|tease|club)s?|prostitut\w+|hookers?|brothel|orgasm\w*|fetish\w*|bdsm|condoms?|viagra)\b/u,
    /\b(rap(e|es|ed|ing|ist|ists)|molest\w*|p(a)?edophil\w*|incest\w*|groping|lolita|hentai)\b/u,
    // drugs and drink
    /\b(cocaine|heroin|meth|methamphetamine|crack pipe|marijuana|cannabis|lsd|ecstasy pills?|opium|fentanyl|drug (dealers?|lords?|cartels?)|drugs|smok(e|es|ing) (weed|pot|crack)|get(s|ting)? high)\b/u,
    /\b(vodka|whiske?y|tequila|beers?|drunk|drunken|booze|cigarettes?|vap(e|es|ing)|tobacco)\b/u,
    // hate
    /\b(nazis?|neo-?nazis?|hitler|kkk|ku klux|white (power|supremac\w+)|holocaust|genocide|ethnic cleansing|lynch\w*|swastikas?|heil|sieg)\b/u,
    /\b(hat(e|es|ing) (all )?(jews|muslims|blacks|gays|immigrants|women|christians))\b/u,
    // self-harm
    /\b(suicid\w*|self[- ]?harm\w*|cut(s|ting)? (myself|yourself|herself|himself|themselves|wrists?)|hang(s|ing)? (myself|yourself|herself|himself|themselves)|anorexi\w*|bulimi\w*|thinspo|want(s)? to die)\b/u,
    // gambling
    /\b(casinos?|betting shop|poker night|gambl\w+)\b/u,
  ],
  forTheSmall: [
    /\b(horror|gruesome|terrifying|nightmares?|demons?|demonic|devils?|satan\w*|hell|zombies?|undead|blood|bloody|bleed\w*|deadly|death|dead|dying|graves?|funeral|war|wars|weapons?|swords? fights?|execut\w+|poison\w*)\b/u,
  ],
};
