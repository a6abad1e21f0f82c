import express, { type Request, type Response } from 'express';

/** What a form sent: one text a name; a name given twice or left out is the empty text. */
export type FormRead = (name: string) => string;

/**
 * Reads the form of one address, within limits: a parser for every address would eat the
 * providers' raw bodies.
 */
export function formReader(limits: { limit: string; parameterLimit: number }) {
  const parse = express.urlencoded({ extended: false, ...limits });
  return (request: Request, response: Response): Promise<FormRead> =>
    new Promise((resolve, reject) => {
      parse(request, response, (error?: unknown) => {
        if (error) return reject(error);
        const body = (request.body ?? {}) as Record<string, unknown>;
        resolve((name) => {
          const value = Object.hasOwn(body, name) ? body[name] : '';
          return typeof value === 'string' ? value : '';
        });
      });
    });
}
