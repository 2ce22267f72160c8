/** Words that a question may have and its answer need not. */
import { stemsOf } from './words.ts';

/** Getting, using, and "anywhere": they are said of anything, and a document says them in words of its own. */
export const saidOfAnything: readonly string[] = stemsOf(
  `брать берем возьмем взять покупать купить покупаем закупать заказывать пользоваться использовать ставить угодно любой любая любое
  любые любую другой другие другую другом чужой чужие чужое обязательно разрешено откуда
  buy get take use bring order have any anywhere anything elsewhere else other others own must allowed required use using buying`,
);

/** "А потом выкупить можно?": when it is to be, beside what it is. */
export const saidOfOrder: readonly string[] = stemsOf(
  'потом позже затем сразу сначала сперва после afterwards later then eventually first beforehand after before',
);
