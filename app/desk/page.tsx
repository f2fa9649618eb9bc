import { redirect } from 'next/navigation';
import { can } from '@/newsroom/people/permissions';
import { deskHome } from '@/newsroom/people/return-path';
import { atDesk } from '@/newsroom/people/who';

export default async function DeskPage() {
  const actor = await atDesk('/desk');
  redirect(can(actor, 'media.upload') ? deskHome : '/desk/comments');
}
