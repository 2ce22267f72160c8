import { foldText } from '../reading/clean-text.ts';

const pickup =
  /самовывоз|(?:сам|сама|сами|лично)\s+(?:за)?(?:забер|приед|подъед|заед)|(?:забер[уе]|заеду|подъеду|приеду)м?\s+(?:сам|из|с|в\s|со|за)|заберу|забрать|pick\s?-?\s?up|pickup|pick\s+(?:it|them|this)\s+up|(?:i(?:ll| will)?|we(?:ll| will)?|can i|to)\s+(?:collect|come get)|collect (?:it|in|from)|click and collect/u;
const denied =
  /(?:не|без|вместо|кроме|no|not|instead of|without)\s+(?:самовывоз|pick\s?up|заберу)|не смогу забрать|cant pick/u;
const courier =
  /курьер|доставк[ауой]|доставьте|привезите|courier|deliver|ship(?:ped|ping)?|на дом(?!\p{L})|home delivery/u;

const declined =
  /(?<!\p{L})(?:без доставки|доставк[аи] не (?:нужна|надо|требуется)|не (?:надо|нужно|нужна) доставк[аиу]|доставлять не (?:надо|нужно))(?!\p{L})|\b(?:no|without) (?:delivery|shipping)\b|\b(?:delivery|shipping) (?:is )?not needed\b|\b(?:don t|dont|do not) need (?:delivery|shipping|it delivered)\b/u;

/** "Без доставки": it is not to be brought. */
export function declinesDelivery(text: string): boolean {
  return declined.test(foldText(text));
}

/** True: will come for it. False: wants it brought, when the way of delivery was asked or pick-up is turned down. */
export function readPickup(text: string, isExpected: boolean): boolean | undefined {
  const folded = foldText(text);
  if (denied.test(folded)) return false;
  if (pickup.test(folded) || declined.test(folded)) return true;
  return isExpected && courier.test(folded) ? false : undefined;
}
