import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button, ErrorState } from '../../widgets';

interface ScreenBoundaryProps {
  /** The screen's name, for the sentence. */
  readonly name: string;
  readonly children: ReactNode;
}

interface ScreenBoundaryState {
  readonly problem: string | null;
}

/** Keeps one screen's mistake from taking the program with it. React knows no other way than a class for this. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, ScreenBoundaryState> {
  override state: ScreenBoundaryState = { problem: null };

  static getDerivedStateFromError(error: unknown): ScreenBoundaryState {
    return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    this.setState({ problem: `${error.stack ?? error.message}\n${info.componentStack ?? ''}` });
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return (
      <ErrorState
        sentence={`${this.props.name} stopped because of a mistake in the program. Your plan is saved and not affected.`}
        nextStep="Open the screen again. If it stops again, copy the details and report them."
        details={problem}
        actions={
          <>
            <Button onPress={() => void navigator.clipboard.writeText(problem)}>Copy the details</Button>
            <Button tone="primary" onPress={() => this.setState({ problem: null })}>
              Open it again
            </Button>
          </>
        }
      />
    );
  }
}
