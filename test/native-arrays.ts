import NodeEnvironment from 'jest-environment-node';

/**
 * A test file's world with the typed arrays of the process: jest gives each file arrays of its own, which the native part of the
 * sentence model's runtime does not take for arrays.
 */
export default class NativeArrays extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { Float32Array, BigInt64Array });
  }
}
