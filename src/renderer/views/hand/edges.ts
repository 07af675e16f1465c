const nearEdge = 44;
const fastest = 18;

/** How many pixels to scroll in a frame when the pointer is `inside` pixels from an edge. */
export const scrollSpeed = (inside: number): number => (inside >= nearEdge ? 0 : Math.ceil(((nearEdge - Math.max(0, inside)) / nearEdge) * fastest));
