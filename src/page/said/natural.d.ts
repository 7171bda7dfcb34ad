/** Dice's coefficient of two strings over their pairs of letters: 1 for equal, 0 for nothing in common. */
declare module 'natural/lib/natural/distance/dice_coefficient.js' {
  const diceCoefficient: (one: string, other: string) => number;
  export = diceCoefficient;
}
