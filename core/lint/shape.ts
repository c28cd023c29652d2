import { nearest } from '../text/edit-distance.ts';

/** A JSON schema, as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What is wrong with a part of some data. */
export interface DataProblem {
  /** Keys and indices that lead to the part. */
  readonly path: readonly (string | number)[];
  /** Whether the key itself is wrong, or what it stands for. */
  readonly part: 'key' | 'value';
  /** One line that says what would be right. */
  readonly message: string;
}

/** Where in the data a reader is, and what it has found wrong so far. */
export class Reading {
  readonly problems: DataProblem[];
  readonly path: readonly (string | number)[];

  constructor(problems: DataProblem[] = [], path: readonly (string | number)[] = []) {
    this.problems = problems;
    this.path = path;
  }

  at(key: string | number): Reading {
    return new Reading(this.problems, [...this.path, key]);
  }

  /** Notes that the part, or its key, is wrong. */
  complain(message: string, part: DataProblem['part'] = 'value'): void {
    this.problems.push({ path: this.path, part, message });
  }

  /** How the part is called in a message. */
  get name(): string {
    const [first, ...rest] = this.path;
    if (first === undefined) return 'the configuration';
    return `"${rest.reduce<string>((name, key) => (typeof key === 'number' ? `${name}[${key}]` : `${name}.${key}`), String(first))}"`;
  }
}

/**
 * One source for reading a part of a configuration and for its JSON schema. What is not understood is noted, and read as
 * something harmless.
 */
export interface Shape<T> {
  readonly schema: JsonSchema;
  read(data: unknown, reading: Reading): T;
}

/** `accepts` says what is wrong with a text, where something is. */
export function text(
  schema: JsonSchema,
  accepts: (value: string) => string | undefined = () => undefined,
): Shape<string> {
  return {
    schema: { type: 'string', ...schema },
    read: (data, reading) => {
      const wrong = typeof data === 'string' && data.trim() !== '' ? accepts(data) : `${reading.name} must be a text`;
      if (wrong) reading.complain(wrong);
      return typeof data === 'string' ? data : '';
    },
  };
}

export function choice<const T extends string>(allowed: readonly T[], schema: JsonSchema = {}): Shape<T> {
  return {
    schema: { enum: allowed, ...schema },
    read: (data, reading) => {
      const found = allowed.find((one) => one === data);
      if (found === undefined) reading.complain(`${reading.name} must be one of ${allowed.join(', ')}`);
      return found ?? allowed[0]!;
    },
  };
}

/** `what` are the items, in the plural; where `orOne`, a single item may stand without a list around it. */
export function list<T>(items: Shape<T>, what: string, schema: JsonSchema = {}, orOne = false): Shape<readonly T[]> {
  const many = { type: 'array', items: items.schema };
  return {
    schema: orOne ? { anyOf: [items.schema, many], ...schema } : { ...many, ...schema },
    read: (data, reading) => {
      if (Array.isArray(data)) return data.map((item: unknown, index) => items.read(item, reading.at(index)));
      if (orOne && typeof data === 'string') return [items.read(data, reading)];
      reading.complain(`${reading.name} must be ${orOne ? 'one or a list' : 'a list'} of ${what}`);
      return [];
    },
  };
}

/** An object with keys of the user's own; `accepts` says what is wrong with a key, where something is. */
export function record<T>(
  values: Shape<T>,
  what: string,
  schema: JsonSchema,
  accepts: (key: string) => string | undefined,
): Shape<Readonly<Record<string, T>>> {
  return {
    schema: { type: 'object', ...schema },
    read: (data, reading) => {
      if (!isRecord(data)) {
        reading.complain(`${reading.name} must be an object of ${what}`);
        return {};
      }
      return Object.fromEntries(
        Object.entries(data).map(([key, value]) => {
          const below = reading.at(key);
          const wrong = accepts(key);
          if (wrong) below.complain(wrong, 'key');
          return [key, values.read(value, below)];
        }),
      );
    },
  };
}

type Shapes<T> = { readonly [Key in keyof T]-?: Shape<T[Key]> };

/** An object with these keys; those that `absent` has a value for may be left out. `$schema` is always welcome. */
export function object<T extends object>(keys: Shapes<T>, absent: Partial<T>, schema: JsonSchema = {}): Shape<T> {
  const known = Object.keys(keys) as (keyof T & string)[];
  const required = known.filter((key) => !Object.hasOwn(absent, key));
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(known.map((key) => [key, keys[key].schema])),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
      ...schema,
    },
    read: (data, reading) => {
      if (data !== null && data !== undefined && !isRecord(data)) reading.complain(`${reading.name} must be an object`);
      const given = isRecord(data) ? data : {};
      for (const key of Object.keys(given)) {
        if (Object.hasOwn(keys, key) || key === '$schema') continue;
        const like = nearest(key, known);
        const hint = like ? `did you mean "${like}"?` : `known are ${known.join(', ')}`;
        reading.at(key).complain(`${reading.name} has an unknown key "${key}": ${hint}`, 'key');
      }
      const missing = required.find((key) => given[key] === undefined);
      if (missing !== undefined) reading.complain(`${reading.name} lacks "${missing}"`);
      const values = known.map((key) => {
        const value = given[key];
        const isAbsent = value === undefined || (value === null && Object.hasOwn(absent, key));
        return [
          key,
          isAbsent && !required.includes(key) ? absent[key] : keys[key].read(value, mute(reading.at(key), isAbsent)),
        ];
      });
      return Object.fromEntries(values) as T;
    },
  };
}

/** What is missing has been said to be missing. */
function mute(reading: Reading, isAbsent: boolean): Reading {
  return isAbsent ? new Reading([], reading.path) : reading;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
