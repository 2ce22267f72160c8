import type { ObjectionKind } from './objection-plan.ts';

/**
 * How customers word the usual objections. Each phrase is sure enough to count without a model's judgement; what is less sure
 * ("не уверен") is left to the model. `*` stands for the rest of a word.
 */
export const usualPhrases: Readonly<Record<Exclude<ObjectionKind, 'other'>, string>> = {
  expensive: `дорого · дороговат* · дорогущ* · слишком дорог* · очень дорого · цена кусается · цены кусаются · кусается цена · не по карману
    · не потян* · не укладыва* в бюджет · не по бюджету · не в бюджете · выше бюджета · бюджет не позволя* · больше чем рассчит* · цен* высок* · высок* цен*
    · завышен* цен* · цен* завышен* · цен* конск* · конск* цен* · конск* ценник · неподъемн* · многовато · жаба душит · не готов* столько
    · столько не готов* · таких денег нет · нет таких денег · не могу себе позволить · не по средствам · дорогая цена · цена не устраивает · не устраивает цена
    · не нравится цена · цена не нравится · смуща* цена · цена смуща* · это перебор · цен* космос · космическ* цен* · ничего себе цен* · ну и цен*
    · too expensive · so expensive · very expensive · quite expensive · pretty expensive · bit expensive · little expensive · rather expensive
    · thats expensive · that is expensive · its expensive · it is expensive · expensive for me · expensive for us · pricey · overpriced · over budget
    · over my budget · over our budget · out of my budget · out of our budget · beyond my budget · above my budget · not in my budget · not in our budget
    · cant afford · cannot afford · can not afford · too much money · thats a lot · that is a lot · a lot of money · costs too much · cost too much · too costly
    · price is too high · price is high · price too high · prices are too high · prices are high · more than i wanted to spend · more than i can spend
    · more than i expected · more than i can justify · out of my price range · out of our price range · too steep · kind of steep · too rich for`,
  'cheaper-elsewhere': `нашел дешевле · нашла дешевле · нашли дешевле · видел дешевле · видела дешевле · видели дешевле · видел так* дешевле · видела так* дешевле
    · дешевле видел* · дешевле нашел · дешевле нашла · в друг* магазин* дешевле · в друг* мест* дешевле · дешевле в друг* · у друг* дешевле · у конкурент* дешевле
    · конкурент* дешевле · дешевле у конкурент* · у конкурент* за · другие продают дешевле · другие предлага* · в интернете дешевле · дешевле в интернете
    · на озон* дешевле · на ozon дешевле · на авито дешевле · на вайлдберриз дешевле · на wildberries дешевле · на вб дешевле · на маркет* дешевле · на маркетплейс* дешевле
    · дешевле на озон* · дешевле на ozon · дешевле на вб · дешевле на wildberries · дешевле на маркет* · дешевле на авито · видел* за · предложили за · предлагают за · предлагают дешевле
    · продают дешевле · уйду к конкурент* · ухожу к конкурент* · пойду к конкурент* · к конкурентам уйду · сделаете как у них · сделайте как у них
    · off to your competitor* · go to your competitor* · going to your competitor* · go to a competitor · found it cheaper · found cheaper · found this cheaper · found the same · saw it cheaper · seen it cheaper · saw this cheaper · saw it for · seen it for
    · cheaper elsewhere · cheaper somewhere else · cheaper on · cheaper online · cheaper at · cheaper in another · same for less · sells it for · sell it for · sold for less
    · competitor* are cheaper · competitor* is cheaper · competitor* sell* · competitor* offer* · match their price · match that price · price match · match ozon* · match amazon* · lower price elsewhere · better price elsewhere · offered me a lower`,
  marketplace: `почему мне у вас · почему я у вас · чего мне у вас · чего мне тогда у вас · чего у вас брать · зачем у вас · а не на вб · а не на озон* · а не на маркет* · а не на wildberries · а не на вайлдберриз · а не на ozon
    · зачем мне у вас · зачем покупать у вас · почему у вас · почему именно у вас · почему я должен · почему я должна · чем вы лучше · проще на озон* · проще на маркет*
    · лучше на озон* · лучше на маркет* · закажу на озон* · закажу на маркет* · закажу на вайлдберриз · возьму на озон* · возьму на маркет* · куплю на озон* · куплю на маркет*
    · куплю на вб · куплю на wildberries · почему не на озон* · почему не на маркет* · почему не маркетплейс · why should i buy from you · why buy from you · why would i buy from you
    · and not on a marketplace · and not on amazon · instead of a marketplace · why not amazon · why not just buy · why not on a marketplace · why not the marketplace · rather buy on · just buy it on · buy it on amazon · get it on amazon · order it on amazon
    · what makes you better · better than amazon · why you and not`,
  discount: `сделай* скидк* · дай* скидк* · дадите скидк* · скидк* дадите · скидк* сделаете · сделаете скидк* · скидк* будет · можно скидк* · хочу скидк* · скиньте · скинете · уступите
    · уступи · подвинетесь · поторгуемся · поторгуемся · торг уместен · give me a discount · get a discount · have a discount · any discount · a discount please
    · can you do better · lower the price · knock off · knock something off · come down on · go any lower · best price you can`,
  distrust: `не доверяю · не внуша* доверия · вы не обманете · точно не обманете · мошенник* · боюсь покупать · боюсь заказывать · страшно покупать · страшно заказывать · не верю
    · кот в мешке · кота в мешке · онлайн не покупаю · через интернет не покупаю · через интернет боюсь · в интернете боюсь · покупать в интернете · как я узнаю что вы
    · вы вообще существуете · dont trust · do not trust · a scam · are you legit · you are legit · youre legit · afraid of buying · afraid to buy · afraid to order · scared to buy
    · scared to order · how can i trust · nervous about buying · worried about buying · trust online · are you a real · pig in a poke`,
  'bad-experience': `плох* опыт · неудачн* опыт · негативн* опыт · обжегся · обожглась · обжигался · обжигалась · уже обманули · меня обманули · нас обманули · подвели в прошл* · плохие отзывы · негативные отзывы · разочаровал* · bad experience · bad experiences · burned before · been burned · got burned · been burnt · let me down · was disappointed · been disappointed
    · bad reviews · negative reviews`,
  'ask-someone': `посоветоваться · посоветуюсь · посоветуемся · спрошу у муж* · спрошу у жен* · спрошу мужа · спрошу жену · спрошу у начальн* · спрошу у директор* · спрошу у шеф* · спрошу у партнер*
    · согласовать · согласую · обсудить с · обсужу с · обсудим с · поговорю с муж* · поговорю с жен* · не я решаю · решаю не я · ask my wife · ask my husband · ask my boss · ask my manager
    · ask my partner · ask my director · talk to my · talk it over · talk this over · check with my · discuss with my · discuss it with · discuss this with · run it by · not my decision · need approval
    · consult with my · consult my`,
  think: `подумаю · подумаем · надо подумать · нужно подумать · подумать надо · подумать нужно · дайте подумать · хочу подумать · буду думать · пойду думать · надо обдумать · нужно обдумать
    · взять паузу · возьму паузу · think about it · think it over · think it through · let me think · need to think · have to think · time to think · sleep on it · ill consider`,
  'not-now': `не сейчас · куплю позже · позже куплю · куплю потом · потом куплю · пока не нужно · пока не надо · пока не готов* · не срочно · не к спеху · после зарплаты · после получки · с зарплаты · зарплата только · зп только · жду зарплату · пока нет денег · денег пока нет
    · вернусь позже · вернусь потом · пока рано · может потом · может позже · not now · not right now · maybe later · some other time · another time · not ready · get paid on · when i get paid · after payday · after my salary · no rush
    · not in a hurry · come back later · buy it later · not at the moment`,
  'only-looking': `просто смотрю · только смотрю · пока смотрю · присматриваюсь · приглядываюсь · прицениваюсь · просто интересуюсь · просто интересно · просто прицен* · just looking · only looking
    · just browsing · only browsing · just curious · just checking prices · looking around · window shopping`,
};
