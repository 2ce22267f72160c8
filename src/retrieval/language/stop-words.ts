/**
 * Words that carry no meaning of their own. `functionWords` are never indexed; `requestWords` are how customers
 * ask ("подскажите", "show me") and count as content only where nothing else is left.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const functionWords: ReadonlySet<string> = new Set([
  ...words(`и в во на с со у о об обо к ко по за из изо от ото до для при под над про без через между перед
    а но или либо да не ни же ли бы б то что чтобы как так это этот эта эти этого этой этому этих этим этими тот та те того той тех
    тому тем теми он она оно они его ее их ему ей им ими ею него нее них нему ней ним ними нею мы нас нам нами вы вас вам вами я меня мне мной ты тебя тебе тобой
    мой моя мое мои наш наша наше наши ваш ваша ваше ваши вашего вашей ваших вашем свой своя свое свои себя себе
    был была было были будет будут быть есть буду будем является являются
    который которая которое которые которого которой которых которому котором которую
    кто кого кому кем ком чем чего чему какой какая какое какие какого какой каких каким какому каком какую какова каков каковы
    где когда куда откуда почему зачем сколько насколько чей чья чье чьи
    если то уже еще тоже также только лишь просто очень более менее самый самая самое самые там тут здесь
    потому поэтому потом затем ведь вот ну все всех всем всего всей весь вся сам сама само сами раз`),
  ...words(`a an the and or nor but of in on at to for from by with without into onto over under about as than then so
    is are was were be been being am do does did doing done has have had having will would shall should can could may might must
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
    this that these those there here who whom whose which what when where why how
    if else not no yes any some all each every both either neither very too also just only more most much many such
    between during after before because while own same s t d ll re ve m`),
]);

export const requestWords: ReadonlySet<string> = new Set([
  ...words(`хочу хотел хотела хотелось хотим хотели хочется нужен нужна нужно нужны надо ищу ищем подскажите подскажи посоветуйте посоветуй
    порекомендуйте покажите покажи найдите найди подберите подбери помогите помоги выбрать подобрать купить куплю заказать закажу
    приобрести интересует интересуют интересна интересно можно можете могу можем пожалуйста здравствуйте привет добрый день вечер утро
    спасибо расскажите расскажи скажите скажи дайте дай сделайте оформить оформите добавьте добавить возьму беру взять предложите предложи
    какой-нибудь какую-нибудь что-нибудь чтото чтонибудь какойнибудь какуюнибудь какиенибудь вариант варианты вариантов товар товары товаров модель модели моделей моделью
    штук штуки штука шт пару пара нибудь лучше лучший лучшая лучшее лучшие хороший хорошая хорошее хорошие хорошую хорошего хорошую нормальный нормальная
    продаете продается продаются имеется имеются бывает бывают стоит стоят стоить цена цены цену ценой стоимость сравните сравни сравнить отличие отличия
    разница отличается отличаются подойдет подойдут подходит подходят`),
  ...words(`want wanted need needed looking look search searching find show please hello hi hey thanks thank tell give get buy buying order purchase
    recommend suggest advise help choose pick interested like love something anything one ones thing things stuff option options
    product products item items model models sell sells price prices cost costs good best better nice great available compare comparison
    difference differences versus vs suitable suit fits going u ur pls plz thx whats hows dya wise`),
]);
