import { Suspense, type ReactNode } from 'react';
import { useIsPictured } from './state/picture';

interface AfterPictureProps {
  /** Stands in its place in the first picture: of the same size, and nothing that can be used. */
  readonly meanwhile?: ReactNode;
  readonly children: ReactNode;
}

/** What is not in the first picture, and whose code is not waited for: it comes once the picture is there. */
export const AfterPicture = ({ meanwhile = null, children }: AfterPictureProps): ReactNode =>
  useIsPictured() ? <Suspense fallback={meanwhile}>{children}</Suspense> : meanwhile;
