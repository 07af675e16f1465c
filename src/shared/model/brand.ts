declare const brandName: unique symbol;

/** A value of `T` that only the function named after the brand hands out. */
export type Brand<T, Name extends string> = T & { readonly [brandName]: Name };
