/** What the import says it expected, in Russian; anything else stays as the import said it. */
const details: readonly (readonly [RegExp, string])[] = [
  [/^a text is expected$/u, 'ожидается текст'],
  [/^at most 500 characters$/u, 'не больше 500 знаков'],
  [/^a text or a map such as (.*) is expected$/u, 'ожидается текст или текст по языкам: $1'],
  [/^an amount in (\w+), zero or more, is expected$/u, 'ожидается сумма в $1, ноль или больше'],
  [/^a percentage from 0 to 100 is expected$/u, 'ожидается процент от 0 до 100'],
  [/^a percentage above 0 is expected$/u, 'ожидается процент больше 0'],
  [/^days such as (.*) or "(.*)" are expected$/u, 'ожидаются дни, например $1 или «$2»'],
  [/^a date such as (.*) is expected$/u, 'ожидается дата, например $1'],
  [/^hours such as "(.*)" are expected$/u, 'ожидаются часы, например «$1»'],
  [/^a list is expected$/u, 'ожидается список'],
  [/^keys and values are expected$/u, 'ожидаются ключи и значения'],
  [/^a phone number is expected$/u, 'ожидается номер телефона'],
  [/^an e-mail address is expected$/u, 'ожидается адрес почты'],
  [/^an address that starts with (.*) is expected$/u, 'ожидается адрес, который начинается с $1'],
  [/^an ISO currency such as (.*) is expected$/u, 'ожидается валюта, например $1'],
  [/^a time zone such as (.*) is expected$/u, 'ожидается часовой пояс, например $1'],
  [/^a language such as (.*) is expected$/u, 'ожидается язык, например $1'],
  [/^a colour such as (.*) is expected$/u, 'ожидается цвет, например $1'],
  [/^a category, sku or brand is expected$/u, 'ожидается category, sku или brand'],
  [/^won or lost is expected$/u, 'ожидается won или lost'],
  [/^it lies before validFrom$/u, 'дата раньше, чем validFrom'],
  [/^"(.*)" is already used(?: above| by another rule)?$/u, '«$1» уже занято'],
  [/^"(.*)" is already the column of another stage$/u, '«$1» - столбец другой стадии'],
  [/^Invalid input: expected (\w+), received undefined$/u, 'значения нет'],
  [/^Invalid input: expected (\w+), received (\w+)$/u, 'ожидается $1, а стоит $2'],
];

export function inRussian(detail: string): string {
  for (const [pattern, words] of details) if (pattern.test(detail)) return detail.replace(pattern, words);
  return detail;
}
