import type { DatabaseConnection, Driver, TransactionSettings } from 'kysely';

/** Turns an error of the database's own client into one of ours, or gives it back. */
export type Translate = (error: unknown) => unknown;

/**
 * A driver whose errors are ours, whichever statement they come from: a full disk shows at a commit, a lost server at
 * the next read.
 */
export class FaultDriver implements Driver {
  private readonly driver: Driver;
  private readonly translate: Translate;
  private readonly watched = new WeakSet<DatabaseConnection>();

  constructor(driver: Driver, translate: Translate) {
    this.driver = driver;
    this.translate = translate;
  }

  init(): Promise<void> {
    return this.attempt(() => this.driver.init());
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await this.attempt(() => this.driver.acquireConnection());
    if (!this.watched.has(connection)) {
      // Kysely keys its pools by the connection object, so the object stays and its method is replaced.
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = (query) => this.attempt(() => execute(query));
      this.watched.add(connection);
    }
    return connection;
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.driver.beginTransaction(connection, settings);
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.driver.commitTransaction(connection);
  }

  /** Kysely rolls back because something failed; that failure is the one to hear of, not a server that is gone. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await this.driver.rollbackTransaction(connection).catch(() => undefined);
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.driver.releaseConnection(connection);
  }

  destroy(): Promise<void> {
    return this.driver.destroy();
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.translate(error);
    }
  }
}
