/** What goods of any trade are counted by, and its forms behind a number: Russian one/few/many, English one/many. */

export type CountedUnit = {
  readonly ru: { readonly one: string; readonly few: string; readonly many: string };
  readonly en: { readonly one: string; readonly many: string };
};

/** ru one/few/many | en one/many | other spellings, those of catalogs ("упак.", "pr") and of customers ("мешочка"). */
const table: readonly string[] = [
  'штука/штуки/штук|piece/pieces|шт,ш,штуку,штучка,штучки,штучек,штучку,pc,pcs,ea,each,unit,units,item,items,ед,единица,единицы,единиц',
  'мешок/мешка/мешков|bag/bags|меш,мш,мешочек,мешочка,мешочков,sack,sacks',
  'лист/листа/листов|sheet/sheets|листик,листика,листиков',
  'рулон/рулона/рулонов|roll/rolls|рул,рулончик,рулончика,рулончиков',
  'упаковка/упаковки/упаковок|pack/packs|упак,уп,упаковку,пачка,пачки,пачек,пачку,пач,пакет,пакета,пакетов,package,packages,packet,packets,pkt,pk,pkg',
  'коробка/коробки/коробок|box/boxes|кор,короб,короба,коробов,коробку,carton,cartons,ctn',
  'пара/пары/пар|pair/pairs|пару,prs',
  'комплект/комплекта/комплектов|set/sets|компл,к-т,набор,набора,наборов,kit,kits',
  'бутылка/бутылки/бутылок|bottle/bottles|бут,бутылку,флакон,флакона,флаконов,btl',
  'банка/банки/банок|can/cans|банку,баночка,баночки,баночек,баночку,tin,tins,jar,jars',
  'ведро/ведра/вёдер|bucket/buckets|ведер,ведёрко,pail,pails',
  'канистра/канистры/канистр|canister/canisters|канистру,drum,drums',
  'моток/мотка/мотков|coil/coils|бухта,бухты,бухт,бухту,катушка,катушки,катушек,катушку,бобина,бобины,бобин,reel,reels,spool,spools',
  'тюбик/тюбика/тюбиков|tube/tubes|туба,тубы,туб,тубу',
  'ящик/ящика/ящиков|crate/crates|ящичек',
  'поддон/поддона/поддонов|pallet/pallets|паллета,паллеты,паллет,палета,палет',
  'связка/связки/связок|bundle/bundles|связку,вязанка',
];

const bySpelling = new Map<string, CountedUnit>();
for (const line of table) {
  const [russian = '', english = '', also = ''] = line.split('|');
  const [one = '', few = '', many = ''] = russian.split('/');
  const [single = '', plural = ''] = english.split('/');
  const unit: CountedUnit = { ru: { one, few, many }, en: { one: single, many: plural } };
  for (const spelling of [one, few, many, single, plural, ...also.split(',')]) bySpelling.set(folded(spelling), unit);
}

/** The unit that a text names ("мешков", "упак.", "Rolls"), or undefined. */
export function countedUnit(text: string): CountedUnit | undefined {
  return bySpelling.get(folded(text));
}

function folded(text: string): string {
  return text.trim().toLowerCase().replaceAll('ё', 'е').replace(/\.+$/u, '');
}
