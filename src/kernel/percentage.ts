/**
 * A fraction in decimals, rounded half up from whole numbers alone, so that no float decides the last digit.
 *
 * @param num a whole number
 * @param den a whole number above zero
 * @param digits how many places behind the point
 * @example
 * inDecimals(5, 4, 2) // => '1.25'
 * inDecimals(-1, 3, 2) // => '−0.33'
 */
export function inDecimals(num: number, den: number, digits: number): string {
  return decimals(BigInt(num), BigInt(den), digits);
}

/**
 * A part of a whole in tenths of a percent, half up.
 *
 * @param num a whole number
 * @param den a whole number above zero
 * @example
 * percentage(2, 3) // => '66.7 %'
 */
export function percentage(num: number, den: number): string {
  return `${decimals(BigInt(num) * 100n, BigInt(den), 1)} %`;
}

/** The same in whole percent, for where there is little room. */
export function wholePercentage(num: number, den: number): string {
  return `${decimals(BigInt(num) * 100n, BigInt(den), 0)} %`;
}

/** What is already a float, such as the end of an interval, in tenths of a percent. */
export function percentageOf(share: number): string {
  return `${signed((share * 100).toFixed(1))} %`;
}

/** Both ends of an interval between two shares. */
export function percentageRange(low: number, high: number): string {
  return `${rounded(low * 100, 1)} to ${percentageOf(high)}`;
}

/** A float with so many places behind the point. */
export function rounded(value: number, digits: number): string {
  return signed(value.toFixed(digits));
}

function decimals(num: bigint, den: bigint, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const nearest = floorOf(num * scale * 2n + den, den * 2n);
  const size = nearest < 0n ? -nearest : nearest;
  const rest = digits === 0 ? '' : `.${String(size % scale).padStart(digits, '0')}`;
  return `${nearest < 0n ? '−' : ''}${size / scale}${rest}`;
}

function floorOf(num: bigint, den: bigint): bigint {
  return num % den < 0n ? num / den - 1n : num / den;
}

/** A minus as it is printed, and none before a zero. */
function signed(digits: string): string {
  return /^-[0.]*$/.test(digits) ? digits.slice(1) : digits.replace('-', '−');
}
