import chainlit


@chainlit.on_message
async def answer(message: chainlit.Message):
    await chainlit.Message(content=message.content).send()
