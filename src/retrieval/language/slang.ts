/**
 * How people write in chats: "шо", "чо", "ваще", "wanna", "pls". Where the catalog knows no such word, it is how something
 * is said and nothing that is looked for. Folded, as written.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const slangWords: ReadonlySet<string> = new Set([
  ...words(`шо шоб че чо чего чево чаво че-то чето чот чота чото чет чонить ченить чонибудь чтонить чтонибудь какойнить какуюнить
    щас щяс ща щаз сичас сечас ваще вобще вообще воще короч короче кароче кароч плиз плз плс пж пжл пжлст пжста пожалста пжалста
    скок скоко скока скольк скоки почем почём нада нужон нужен-то есь нету неа ага угу мож можт тама тута када тада токо тока
    здрасте здрасьте здрасти здрась драсте дратути прив приветик приветики приветствую хай хелло ку дарова здарова здорово
    спс спасиб спсб сенк сенкс блин блииин епт капец жесть слуш слушай слушайте гляньте глянь глянуть чекни чекнуть подскажи-ка
    типа тип-того прям прямо норм нормас ок окей оки окс кста кстати хз имхо ето эт енто этож шоли чтоль чтоли штоли штоль што
    вчера позавчера
    ребят ребята пацаны братан бро дружище уважаемые уважаемый господа девушка`),
  ...words(`got gotten wanna gonna gotta gimme lemme dunno kinda sorta coulda shoulda woulda u ur yr r ya yall y'all pls plz plss plox pleez pleaz
    thx thnx tnx tks cheers hiya heya howdy sup yo wat wut wot wots wats whats hows wheres whos waht waddya whatcha howmuch
    cuz coz cos bc btw lol lmao haha omg imo idk asap rn atm tho thru wiv dat dis dem da gr8 bro bruh dude dudes mate guys folks
    yesterday yea yeah yep yup nah nope ok okay okey k kk aight alright ain't aint`),
]);
