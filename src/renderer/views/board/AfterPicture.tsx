import { startTransition, Suspense, useEffect, useState, type ReactNode } from 'react';

/** What is not in the first picture, and whose code is not waited for: it comes once the picture is there. */
export const AfterPicture = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isDrawn ? <Suspense fallback={null}>{children}</Suspense> : null;
};
