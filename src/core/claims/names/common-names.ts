import { usualNameWords } from '../../catalog/usual-names.ts';
import { remember } from '../../remember.ts';
import { monthOf, weekdayOf } from '../words/calendar.ts';
import { currencyOf } from '../words/currencies.ts';
import { numberWord } from '../words/numbers.ts';
import { foldWord, stemOf } from '../words/stem.ts';

/** Words that are written large or in the other alphabet without naming a product. */
const abbreviations =
  'faq pdf ai ии снг ндс рф сша ес дтп гост ту тк сдэк ооо ип оао зао пао инн огрн кпп смс sms usb usb-c wi-fi wifi bluetooth led lcd nfc qr ok ок vip id sku eu usa us uk un eta asap q a vat diy iot http https www email e-mail mail url app ios android windows mac web online offline plus pro tm inc ltd llc gmbh co mr ms mrs dr pm am n no yes p s ps fyi b2b b2c кп crm erp telegram whatsapp viber instagram vk youtube google yandex яндекс телеграм ватсап мир visa mastercard сбп sbp paypal applepay gpay apple pay';
const englishWords =
  'i hello hi hey dear good great morning afternoon evening thank thanks you your yours we our us the a an and or of to in on at by for with from it its this that these those here there is are was were be been has have had do does did can could will would may might must should please welcome sure certainly of-course sorry yes no not ' +
  'code codes promo coupon coupons voucher vouchers together open reference quote price prices cost costs total subtotal sum delivery shipping pickup payment order orders request product products item items model models option options category categories brand brands stock available availability warranty guarantee return returns refund discount discounts sale offer offers feature features key main benefits benefit specification specifications specs details detail summary overview comparison compare recommendation recommendations choice choices best better cheaper cheapest most more less name phone email address contact contacts city country place time date day days hours hour week month year today tomorrow note notes next step steps question questions answer how what which when where why who support service customer manager operator person team company store shop site website free new old type size weight colour color power pressure volume capacity material quantity pieces pcs unit units link source help need needs let would like confirm confirmation status stage number method methods standard express courier point points north south east west europe european russia russian english moscow london new york america american germany german italy italian china chinese japan japanese france french central eastern western ' +
  'both first second third last one two three four five also however because so then if but while after before yet though although my me he she they them his her their all any each every some many few other another same such only just very too now ready add remove change cancel show see find choose choosing pick buy get order place deliver ship pay home office use suitable perfect ideal note important warning tip tips pros cons plus minus why because overall conclusion result results average maximum minimum max min up down over under per about';
const russianWords =
  'вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашим вашу ваших россия россии российский москва москве москвы европа европы германия германии италия италии китай китая здравствуйте привет добрый добрая доброе день утро вечер спасибо пожалуйста да нет оформить заказать заказ цена цены наличие доставка самовывоз оплата итого всего гарантия ' +
  'код промокод купон слова заявка обращение жалоба места товара советуем внутри работаем скидка модель бренд категория артикул название количество сумма стоимость адрес телефон имя почта город менеджер сотрудник оператор уточнить подробнее сравнить показать добавить отменить подтвердить выбрать сравнение характеристика характеристики описание преимущества особенности для и или если что это как где когда почему кто мы наш наша наши интернет год другое другой пн вт ср чт пт сб вс';

const known = new Set(
  [...abbreviations.split(' '), ...englishWords.split(' '), ...russianWords.split(' '), ...usualNameWords].map(
    foldWord,
  ),
);
const knownStems = new Set([...known].filter((word) => word.length > 3).map(stemOf));

export const isCommonWord: (word: string) => boolean = remember((word) => {
  const folded = foldWord(word);
  if (known.has(folded) || (folded.length > 3 && knownStems.has(stemOf(folded)))) return true;
  return (
    numberWord(folded) !== undefined ||
    weekdayOf(folded) !== undefined ||
    monthOf(folded) !== undefined ||
    currencyOf(word) !== undefined
  );
});
