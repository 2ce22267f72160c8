import { allWordings } from '../../language.ts';
import type { Attribute } from '../attribute.ts';

/**
 * Which way a general property of things is better for whoever buys, by the words of its name, in either language. Of all others
 * (weight, size, pressure, strength of taste) neither end is: those are the customer's to judge.
 */
const less =
  /(?<!\p{L})(?:уров\p{L}+ шума|шум(?!опод)|шумн|громк|noise(?! (?:cancel|reduc))|loudness|расход (?:энерги|электро)|энергопотребл|потребл|(?:power|energy|fuel|water) consumption|время (?:нагрев|заряд|приготовл)|(?:charging|heat-?up|heating|warm-?up|cooking) time)/u;
const more =
  /(?<!\p{L})(?:мощност|power(?! (?:supply|source|consumption))|wattage|производительн|throughput|output|performance|гарант|warranty|guarantee|автономн|время (?:автономной )?работы|battery (?:life|capacity)|runtime|скорост|speed|яркост|brightness|память|memory|storage|ресурс|lifespan|объ[её]м|[её]мкост|вместим|capacity|volume)/u;

export function betterOf(attribute: Pick<Attribute, 'name'>): 'less' | 'more' | undefined {
  const name = allWordings(attribute.name).join(' / ').toLocaleLowerCase();
  if (less.test(name)) return 'less';
  return more.test(name) ? 'more' : undefined;
}
