/**
 * Common given names with their short forms, lower case, `ё` as `е`: written down for this project from general knowledge,
 * which name is common being a fact nobody owns. Names that are not here are found by what stands around them.
 */

/** As customers who write Russian are called. */
export const russianGivenNames = `
августина авдотья агата агафья аглая агния адам аделина азат азиз аида айгуль айдар айрат аким алевтина
александр александра алексей алена алеша алик алим алина алиса алия алла алмаз алсу альберт альбина амина амир
анастасия анатолий анвар ангелина андрей андрюха анечка анжела анжелика анисья анита анна антон антоша анфиса
анюта аня арам арина аркадий арман армен арсен арсений арслан артем артемий артур асель асия асхат ася афанасий
ахмед ашот аяна бахрам бахтияр белла богдан борис борислав боря бронислав булат бэлла вадим вазген валек
валентин валентина валера валерий валерия ваня варвара варя василий василиса вася вахтанг велимир венера
вениамин вера вероника верочка вика викентий виктор виктория виолетта виталий виталик витек витя влад владик
владимир владислав владлен владлена влас вова вовчик володя всеволод вячеслав гавриил гаврила галина галя гарик
гаянэ геворг гена геннадий георгий герман глеб гоша григорий гриня гриша гузель гулия гульмира гульнара гюзель
давид давит давлат дамир дана даниил данил данила дания даня дарина дарья даша дашуля демид демьян денис джамал
джамиля джон диана дильнара диляра дима димон димочка дина динар динара дмитрий доминика ева евгений евгения
евдокия евсей егор екатерина елена елизавета ерлан есения ефим ефросинья жанна жасмин женя жорик зарина заур
захар земфира зина зинаида зоя зульфия зухра ибрагим иван игнат игорек игорь илларион илона ильдар ильнур ильшат
илья илюша инга инесса инна иннокентий иосиф ира ираида ирина ирка ирма ислам исмаил казбек камила камилла
камиль карим карина каролина катька катюша катя кеша кира кирилл клавдия клим климент коля колян константин
костя кристина ксения ксюха ксюша кузьма лада лана ларион лариса лев левон лейла лена ленка леночка ленчик леня
леонид лера леха леша лешка лидия лиза лилия лиля лина линар лия лукерья люба любаша любовь люда людмила люся
люция ляйсан ляля магомед мадина майкл майя макар макс максим малика маня марат маргарита мариам марианна марина
мария марк марсель мартин маруся марфа марьям матвей матрена маша машенька мила милана милена мирон мирослав
мирослава михаил миша мишаня мишка мстислав мурад муса муслим надежда надя назар наиля нарек настюша настя
наталия наталья наташа наташка нателла нелли неля ника никита николай николь нина нонна нюра нюша оксана олег
оленька олеся олжас ольга оля павел паша пашка пелагея петр петя платон полина прасковья прохор рада радик
радмила раиса рамзан рамиль расул ратмир рафаэль рая ренат рената римма ринат рита роберт родион рома роман
ростик ростислав рубен рузанна рузиля руслан рустам рустем сабина сабир савва савелий саид салават самвел санек
саня саша сашка света светка светлана святослав сева сема семен серафима сергей серега сережа сережка серж слава
снежана соломон соня софия софья станислав стас стелла степа степан султан сусанна тагир таисия тамара танечка
танюша таня тарас татьяна тема тигран тимофей тимоша тимур тихон толик толя тома тоня тося ульяна умар устинья
фаина фарид фарида фарит федор федя фекла феликс филипп фируза флюра хадиджа харитон хасан чингиз шамиль шура
шурик эвелина эдгар эдик эдуард элина элла эльвира эльдар эльмира эмилия эмиль эмма эрик эрика юлиан юлиана юлия
юлька юля юра юрий юсуф ядвига яков яна янина ярослав ярослава ясмина яша
`;

/** As customers who write English are called. */
export const englishGivenNames = `
aaron abbie abby abigail adam adele adrian ahmad ahmed aidan aisha alan alana albert alec alejandro alex alexa
alexander alexandra alexis alfred ali alice alicia alina alison allan allison alma alvin alyssa amanda amber
amelia amir amit amos amy ana anand anders andre andrea andrew andy angela angie anika anil anita ann anna
annabel annabelle anne annie anthony anton antonio archie ariana arjun arlene arnold arthur ashley ashok astrid
audrey austin ava ayesha barbara barry beatrice becky bella ben benedict benjamin benny bernard bernie bert
bessie beth betty beverly bianca bill billy bjorn blake bob bobby bonnie boris brad bradley brandon brenda
brendan brent brian bridget brooke bruce bryan byron caleb callum cameron camila camille candace carl carla
carlos carmen carol caroline casey cassandra catherine cathy cecilia celia cesar chandra charles charlie
charlotte cheryl chester chloe chris christian christina christine christopher cindy claire clara clarence
claudia clifford clive clyde cody colin connor constance cora corey craig cristina curt curtis cynthia daisy
damian damon dan daniel daniela danielle danny daria darius darlene darren darryl dave david dean debbie deborah
declan deepak delia della denise dennis derek derrick desmond diana diane diego dirk dmitri dolores dominic
donald donna donovan dora doris dorothy doug douglas duncan dustin dwayne dwight dylan ed eddie edgar edith
edmund edward edwin effie eileen elaine eleanor elena eli elijah elise eliza elizabeth ella ellen ellie elliot
elliott elmer elsa elsie elvira emily emma enrique eric erica erin ernesto esther ethan eugene eunice eva evan
evelyn farah fatima felix fergus fernando finn fiona florence frances francesca francis francisco frank fred
freddie frederick gabriel gail gareth garrett gary gavin geoff geoffrey george georgina gerald gerard gerry
gertrude gilbert gina giovanni gisele giulia glenda glenn gloria gordon grace graham greg gregory greta
guillermo gustavo gwen hamza hannah hans harold harper harriet harry harvey hassan heather hector heidi helen
henry herbert herman hilda holly homer howard hubert hugh hugo ian ibrahim ida imran ines inga ingrid inès irene
irina iris irma isaac isabel isabella isaiah ivan jack jackie jacob jacques jaime jake jamal james jamie jan
jane janet janice janine jared jasmine jason jasper javier jay jean jean-paul jeanette jeff jeffrey jen jenna
jennifer jenny jeremy jerome jerry jesse jessica jill jim jimena jimmy jo joan joanna joaquin jocelyn joe joel
johanna john johnny jon jonas jonathan jonathon jordan jorge jose joseph josephine josh joshua joyce juan juana
judith judy julia julian juliana julie juliette julius justin kara karen karina karl kate katherine kathleen
kathy katie katrina kay kayla kayleigh keira keith kelly kelvin ken kendra kenneth kerry kevin khadija khalid
kim kimberly kira kirk kirsten klaus kristen kristin kristina kurt kyle lara larry lars latoya laura lauren
lawrence leah lee leila lena leo leon leonard leonardo leslie leticia lewis liam lillian lily linda lindsay lisa
liz lloyd logan lola lorenzo loretta lorraine louis louise luca lucas lucia lucille lucy luigi luis luisa luke
luna lydia lynn mabel mack madison maggie malcolm mandy manon manuel marc marcel marcia marco marcus margaret
margot maria marianne marie marilyn marina mario marion marjorie mark marlene marshall marta martha martin
marvin mary mason mathew matilda matt matthew maureen maurice mauro max maxine maya megan mei melanie melissa
mercedes meredith mia michael michelle miguel mike mila milan mildred millie minnie miranda mitchell mohamed
mohammad mohammed moira molly monica morgan muhammad muriel myra myrtle nadia nadine nancy naomi natalia natalie
natasha nathan ned neil nelson nicholas nick nico nicole nigel nikhil nikita nikolai nina noah noel noemi nora
norma norman olaf oleg olga oliver olivia olivier omar orlando oscar oswald otto owen pablo paige pamela paolo
patricia patrick patty paul paula pauline pedro peggy percy perry pete peter phil philip philippa phoebe phyllis
pierre polina pooja preston priscilla priya rachel rafael raj rajesh ralph ramon ramona raul ravi raymond
rebecca rebekah reginald rene renee rhonda rhys ricardo richard ricky riley rita rob robert roberta roberto
robin rodney rodrigo roger roland roman romeo ron ronald rory rosa rosalie rose rosemary rosie ross roxanne roy
ruben rudy rufus ruslan russell ruth ryan sabrina sadie sally salvador sam samantha samir samuel sandra sanjay
sara sarah saul scott sean sebastian selena sergei sergio seth shane shannon sharon shaun sheila sheldon sherry
shirley sidney silvia simon simone sofia sonia sophia sophie spencer stacey stacy stanley stefan stella
stephanie stephen steve steven stewart stuart suresh susan susanna suzanne sven svetlana sybil sylvester sylvia
tabitha tamara tamika tanya tara ted teresa terrence terry tessa thelma theo theodore theresa thomas tiffany tim
timothy tina tobias toby todd tom tomas tommy toni tony tracy travis trent trevor trisha tyler ursula valentina
valerie vanessa vera vernon veronica vicky victor victoria vikram vincent virginia vivian walter wanda warren
wayne wendy wesley wilfred will willard william willie winston xavier yana yasmin yolanda yusuf yvette yvonne
zach zachariah zachary zara zelda zoe
`;
