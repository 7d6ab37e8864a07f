import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { readerOf } from '../../access/reader';
import { Person } from '../../facts/person/person.type';
import type { Context } from '../../graphql/context';
import { loadAll } from '../../graphql/loading';
import { MENTORINGS, RUNNING_MENTORINGS } from './mentoring.loader';
import { maySee } from './mentoring.service';
import { Mentoring } from './mentoring.type';

/** Mentorings of a person. */
@Resolver(() => Person)
export class PersonMentoringsResolver {
  @FieldResolver(() => Int)
  async mentorLoad(@Root() { id }: Person, @Ctx() { load }: Context): Promise<number> {
    return (await load(RUNNING_MENTORINGS).load(id)).asMentor.length;
  }

  @FieldResolver(() => [Mentoring], { description: 'Mentorings as a mentee that are not ended; those the viewer may see.' })
  async mentors(@Root() { id }: Person, @Ctx() context: Context): Promise<object[]> {
    return this.visible((await context.load(RUNNING_MENTORINGS).load(id)).asMentee, context);
  }

  @FieldResolver(() => [Mentoring], { description: 'Mentorings as a mentor that are not ended; those the viewer may see.' })
  async mentees(@Root() { id }: Person, @Ctx() context: Context): Promise<object[]> {
    return this.visible((await context.load(RUNNING_MENTORINGS).load(id)).asMentor, context);
  }

  private async visible(ids: readonly string[], { load, viewer }: Context): Promise<object[]> {
    const mentorings = await loadAll(load(MENTORINGS), ids);
    return mentorings.filter((mentoring) => maySee(mentoring, readerOf(viewer)));
  }
}
