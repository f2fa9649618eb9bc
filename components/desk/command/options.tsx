'use client';

import { useEffect } from 'react';
import { command as words } from '@/words/desk-search';
import type { Option, OptionGroup } from './command-menu';

/** The list below the field; the field keeps the focus and names the one that is chosen. */
export function Options({
  id,
  groups,
  chosen,
  go,
}: {
  id: string;
  groups: OptionGroup[];
  chosen: Option | undefined;
  go: (option: Option) => void;
}) {
  const all = groups.flatMap(({ options }) => options);
  const place = chosen ? all.indexOf(chosen) : -1;
  useEffect(() => {
    document.getElementById(`${id}-${place}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, place]);
  return (
    <div className="cmd-list" role="listbox" id={`${id}-list`} aria-label={words.list} tabIndex={-1}>
      {groups.map(({ name, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, which a fieldset is not (WAI-ARIA 1.2, listbox)
        <div key={name} role="group" aria-label={name}>
          <p aria-hidden="true">{name}</p>
          {options.map((option) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
            <div
              key={option.key}
              id={`${id}-${all.indexOf(option)}`}
              role="option"
              tabIndex={-1}
              aria-selected={option === chosen}
              onClick={() => go(option)}
            >
              <span>{option.name}</span> {option.hint && <small>{option.hint}</small>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
