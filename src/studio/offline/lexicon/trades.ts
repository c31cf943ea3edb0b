/** People by what they do or whose they are: surely drawn as a person. A bare "-er" is not enough: a toaster has one. */
export const trades: ReadonlySet<string> = new Set(
  `captain chief president mayor heroine champion spy ranger scout guide cook judge pilot actor actress
  acrobat gymnast astronomer athlete author baker barber bodyguard builder butcher carpenter cashier cleaner climber
  clown coach composer conductor cowboy cowgirl cyclist dentist designer director diver driver drummer editor
  electrician engineer explorer fighter fireman firewoman fisherman fisher florist footballer gardener goalkeeper
  guard guitarist hairdresser hiker hunter illusionist inventor investigator jeweller jockey joker journalist juggler
  keeper lawyer leader librarian lifeguard locksmith lumberjack maid mathematician mechanic merchant miner minister
  musician nanny nurse officer painter paramedic photographer pianist plumber poet policeman policewoman police
  postman potter professor programmer racer rapper reader reporter rider robber rockstar runner scholar sculptor
  seamstress shepherd sheriff shopkeeper singer skater skier snowboarder soldier storyteller student stuntman surfer
  surgeon swimmer tailor teenager thief trainer traveller traveler vet veterinarian viking violinist waiter waitress
  warrior weaver writer youtuber zookeeper adventurer archer artist apprentice assistant gamer genius
  superman superwoman supergirl superboy spiderman batman batgirl schoolgirl schoolboy cavegirl caveman
  princess duchess duke emperor empress countess sorcerer sorceress enchantress warlock samurai gladiator
  friend cousin uncle aunt auntie nephew niece grandmother grandfather grandson granddaughter mummy mommy mom daddy
  granny grandad nana papa twin triplet neighbour neighbor son daughter mother father man woman lady gentleman
  classmate godmother godfather stepsister stepbrother babysitter teammate pal buddy`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);
