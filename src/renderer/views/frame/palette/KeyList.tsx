import { Dialog, Kbd } from '../../../widgets';
import { type Action, keysOfScreens, useAllActions } from '../actions';
import styles from './KeyList.module.css';

type Keyed = Pick<Action, 'id' | 'label' | 'group' | 'keys'>;

/** Actions that have keys, by group, in the order in which they were offered. */
const keyGroups = (actions: readonly Keyed[]): readonly (readonly [group: string, actions: readonly Keyed[]])[] => {
  const groups = new Map<string, Keyed[]>();
  const seen = new Set<string>();
  for (const action of actions) {
    if (action.keys === undefined || action.keys.length === 0 || seen.has(action.id)) continue;
    seen.add(action.id);
    groups.set(action.group, [...(groups.get(action.group) ?? []), action]);
  }
  return [...groups];
};

/** The keys of everything on screen; written from the actions themselves, so it is never out of date. */
const KeysHere = () => <KeyTable actions={useAllActions()} />;

/** The keys that work everywhere, and those of every screen. */
export const KeysOfAllScreens = () => <KeyTable actions={[...useAllActions(), ...keysOfScreens]} />;

const KeyTable = ({ actions: all }: { readonly actions: readonly Keyed[] }) => (
  <div className={styles.groups}>
    {keyGroups(all).map(([group, actions]) => (
      <section key={group} className={styles.group}>
        <h3 className={styles.name}>{group}</h3>
        <dl className={styles.list}>
          {actions.map((action) => (
            <div key={action.id} className={styles.row}>
              <dt>{action.label}</dt>
              <dd className={styles.keys}>
                {action.keys?.map((keys) => (
                  <Kbd key={keys} keys={keys} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </div>
);

export const KeyList = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title="Keys" isOpen onClose={onClose} size="wide">
    <KeysHere />
  </Dialog>
);
