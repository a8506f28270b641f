// The same three fields as a form of Ant Design, with its own checks.
import { Button, Form, Input, Typography } from "antd";
import { createRoot } from "react-dom/client";
import { fields } from "./fields.mjs";

function Sheet() {
  return (
    <Form layout="vertical">
      <Typography.Title>报名登记表</Typography.Title>
      {fields.map(({ name, label, pattern, message }) => (
        <Form.Item
          key={name}
          name={name}
          label={label}
          rules={[
            { required: true, message },
            { pattern, message },
          ]}
        >
          <Input />
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit">
        提交
      </Button>
    </Form>
  );
}

createRoot(document.getElementById("root")).render(<Sheet />);
