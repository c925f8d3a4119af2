import React from 'react';

export class Note extends React.Component {
  state = { html: '<b>none</b>', text: '' };
  async componentDidMount() {
    const reply = await fetch('/note');
    this.setState({ text: await reply.text() });
  }
  render() {
    const { html, text } = this.state;
    return <p title={text} dangerouslySetInnerHTML={{ __html: html }} />;
  }
}
