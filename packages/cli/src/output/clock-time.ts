/** The local time of day with milliseconds, for example `14:02:11.031`. */
export function clockTime(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const seconds = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${seconds}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}
