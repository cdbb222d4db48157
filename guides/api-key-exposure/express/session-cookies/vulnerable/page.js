export const page = (body) =>
  `<!DOCTYPE html>\n<html lang="en">\n<title>Order desk</title>\n<body>\n${body}\n</body>\n</html>\n`;
