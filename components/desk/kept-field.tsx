import { memo } from 'react';

/**
 * A hidden field whose value the script moves along: drawn once for each value it is given, because React would set it back
 * with every drawing of the form.
 */
export const KeptField = memo(function KeptField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} defaultValue={value} />;
});
