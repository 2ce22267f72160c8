/** Words of ordering, in any trade: what is left of a message without them are the goods. */
import { stemsOf } from '../../words.ts';

/** What goods come in: how many of it are counted. */
export const packWords: ReadonlySet<string> = new Set(
  stemsOf(
    `шт штук штука штуки штучка штучку штучки пачка пачки пачек пачку пачечку упаковка упаковки упаковок упаковку уп короба коробка коробки
    коробок коробку бутылка бутылки бутылок бутылку бутылочку банка банки банок банку пакет пакета пакетов пакетик комплект комплекта
    комплектов экземпляр экземпляра пара пары пару pc pcs piece pieces pack packs packet packets box boxes bottle bottles bag bags can
    cans tin tins jar jars unit units item items set sets pair pairs bunch`,
  ),
);

/** Taking, adding, changing and politeness: they name no goods. */
export const orderWords: ReadonlySet<string> = new Set(
  stemsOf(
    `беру берем берём бери возьму возьмем возьмём взять давай давайте дайте закажу закажите закажем заказать заказываю заказываем заказ
    заказе оформите оформляйте оформить оформляем добавь добавьте добавить добавим добавляю закиньте закинь докиньте докинь положите
    положи включите пришлите пришли отправьте доставьте доставить привезите привезти довезите отложите забронируйте куплю купить покупаю плюс еще ещё тоже также пусть будет надо нужно
    нужен нужна нужны хватит уберите убери убрать уберем убираем удалите исключите выкиньте оставьте оставить вычеркните подарят замените
    замени поменяй поменяйте измени измените изменить исправь исправьте исправить поправь поправьте поправить вместо лучше хочу хотел хотела хотели буду туда сюда же этот эту эти вот его ее её их него нее неё нему ним ней ними такой такую
    тогда теперь хорошо ладно ок окей да нет ага угу ой так ясно понятно супер отлично все всё верно правильно подтверждаю подтвердить согласен согласна спасибо пожалуйста здравствуйте привет добрый день
    вечер утро мне нам по каждый каждого всего только ваших ваши вашу ваш сразу опять снова извини извините прости простите стоп подождите погодите хотя первый первую второй вторую третий третью последний последнюю дешевле дешевый дороже самый самую
    спс есть имеется наличии продаете продаёте
    take takes add adds order orders send want wants need needs get gets give have put throw chuck deliver ship collect include buy book reserve bring make
    take please pls plz thanks thank also plus another more too well as and then now ok okay k kk right correct confirm confirmed yes yeah yep no nope oh ah um
    hmm well ill i'll id i'd lets let's go going with of the a an this that these those it them one ones some it's drop remove removed out
    off instead rather swap replace change leave keep just only actually wait really again each so hi hello hey good morning evening
    afternoon u ur n my mine your yours for to in into on up me us we they he she him her myself ourselves same both like would could can
    fine great perfect sure cool nice first second third last cheapest cheaper sorry oops stop although though haha lol far do does you have got any sell stock carry there
    сегодня завтра послезавтра срочно сейчас today tonight tomorrow asap urgently try попробую попробовать попробуем`,
  ),
);
