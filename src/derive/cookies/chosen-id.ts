/** A session ID of the server's own shape: each letter and digit moved on by a fixed step, so that it is new and looks right. */
export function chosenId(value: string, which: number): string {
  const move = (character: string, first: number, size: number): string =>
    String.fromCharCode(first + ((character.charCodeAt(0) - first + 3 + which * 2) % size));
  const isHex = /^[0-9a-f-]{1,256}$/.test(value);
  return value
    .replace(/[0-9]/g, (digit) => move(digit, 48, 10))
    .replace(isHex ? /[a-f]/g : /[a-z]/g, (letter) => move(letter, 97, isHex ? 6 : 26))
    .replace(/[A-Z]/g, (letter) => move(letter, 65, 26));
}
