export default function FrontPage() {
  return <h1>Gazette</h1>;
}
