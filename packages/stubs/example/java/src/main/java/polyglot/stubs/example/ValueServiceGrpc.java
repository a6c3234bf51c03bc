package polyglot.stubs.example;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Sends values back, so that they pass through a language.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class ValueServiceGrpc {

  private ValueServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "example.ValueService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<polyglot.stubs.example.Values,
      polyglot.stubs.example.Values> getEchoMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "Echo",
      requestType = polyglot.stubs.example.Values.class,
      responseType = polyglot.stubs.example.Values.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<polyglot.stubs.example.Values,
      polyglot.stubs.example.Values> getEchoMethod() {
    io.grpc.MethodDescriptor<polyglot.stubs.example.Values, polyglot.stubs.example.Values> getEchoMethod;
    if ((getEchoMethod = ValueServiceGrpc.getEchoMethod) == null) {
      synchronized (ValueServiceGrpc.class) {
        if ((getEchoMethod = ValueServiceGrpc.getEchoMethod) == null) {
          ValueServiceGrpc.getEchoMethod = getEchoMethod =
              io.grpc.MethodDescriptor.<polyglot.stubs.example.Values, polyglot.stubs.example.Values>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "Echo"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  polyglot.stubs.example.Values.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  polyglot.stubs.example.Values.getDefaultInstance()))
              .setSchemaDescriptor(new ValueServiceMethodDescriptorSupplier("Echo"))
              .build();
        }
      }
    }
    return getEchoMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static ValueServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ValueServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ValueServiceStub>() {
        @java.lang.Override
        public ValueServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ValueServiceStub(channel, callOptions);
        }
      };
    return ValueServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static ValueServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ValueServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ValueServiceBlockingV2Stub>() {
        @java.lang.Override
        public ValueServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ValueServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return ValueServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static ValueServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ValueServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ValueServiceBlockingStub>() {
        @java.lang.Override
        public ValueServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ValueServiceBlockingStub(channel, callOptions);
        }
      };
    return ValueServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static ValueServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ValueServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ValueServiceFutureStub>() {
        @java.lang.Override
        public ValueServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ValueServiceFutureStub(channel, callOptions);
        }
      };
    return ValueServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Sends values back, so that they pass through a language.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Answers with the message it was sent: decoded, then encoded again.
     * </pre>
     */
    default void echo(polyglot.stubs.example.Values request,
        io.grpc.stub.StreamObserver<polyglot.stubs.example.Values> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getEchoMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service ValueService.
   * <pre>
   * Sends values back, so that they pass through a language.
   * </pre>
   */
  public static abstract class ValueServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return ValueServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service ValueService.
   * <pre>
   * Sends values back, so that they pass through a language.
   * </pre>
   */
  public static final class ValueServiceStub
      extends io.grpc.stub.AbstractAsyncStub<ValueServiceStub> {
    private ValueServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ValueServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ValueServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Answers with the message it was sent: decoded, then encoded again.
     * </pre>
     */
    public void echo(polyglot.stubs.example.Values request,
        io.grpc.stub.StreamObserver<polyglot.stubs.example.Values> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getEchoMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service ValueService.
   * <pre>
   * Sends values back, so that they pass through a language.
   * </pre>
   */
  public static final class ValueServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<ValueServiceBlockingV2Stub> {
    private ValueServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ValueServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ValueServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Answers with the message it was sent: decoded, then encoded again.
     * </pre>
     */
    public polyglot.stubs.example.Values echo(polyglot.stubs.example.Values request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getEchoMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service ValueService.
   * <pre>
   * Sends values back, so that they pass through a language.
   * </pre>
   */
  public static final class ValueServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<ValueServiceBlockingStub> {
    private ValueServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ValueServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ValueServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Answers with the message it was sent: decoded, then encoded again.
     * </pre>
     */
    public polyglot.stubs.example.Values echo(polyglot.stubs.example.Values request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getEchoMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service ValueService.
   * <pre>
   * Sends values back, so that they pass through a language.
   * </pre>
   */
  public static final class ValueServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<ValueServiceFutureStub> {
    private ValueServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ValueServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ValueServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Answers with the message it was sent: decoded, then encoded again.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<polyglot.stubs.example.Values> echo(
        polyglot.stubs.example.Values request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getEchoMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_ECHO = 0;

  private static final class MethodHandlers<Req, Resp> implements
      io.grpc.stub.ServerCalls.UnaryMethod<Req, Resp>,
      io.grpc.stub.ServerCalls.ServerStreamingMethod<Req, Resp>,
      io.grpc.stub.ServerCalls.ClientStreamingMethod<Req, Resp>,
      io.grpc.stub.ServerCalls.BidiStreamingMethod<Req, Resp> {
    private final AsyncService serviceImpl;
    private final int methodId;

    MethodHandlers(AsyncService serviceImpl, int methodId) {
      this.serviceImpl = serviceImpl;
      this.methodId = methodId;
    }

    @java.lang.Override
    @java.lang.SuppressWarnings("unchecked")
    public void invoke(Req request, io.grpc.stub.StreamObserver<Resp> responseObserver) {
      switch (methodId) {
        case METHODID_ECHO:
          serviceImpl.echo((polyglot.stubs.example.Values) request,
              (io.grpc.stub.StreamObserver<polyglot.stubs.example.Values>) responseObserver);
          break;
        default:
          throw new AssertionError();
      }
    }

    @java.lang.Override
    @java.lang.SuppressWarnings("unchecked")
    public io.grpc.stub.StreamObserver<Req> invoke(
        io.grpc.stub.StreamObserver<Resp> responseObserver) {
      switch (methodId) {
        default:
          throw new AssertionError();
      }
    }
  }

  public static final io.grpc.ServerServiceDefinition bindService(AsyncService service) {
    return io.grpc.ServerServiceDefinition.builder(getServiceDescriptor())
        .addMethod(
          getEchoMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              polyglot.stubs.example.Values,
              polyglot.stubs.example.Values>(
                service, METHODID_ECHO)))
        .build();
  }

  private static abstract class ValueServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    ValueServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return polyglot.stubs.example.ValuesOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("ValueService");
    }
  }

  private static final class ValueServiceFileDescriptorSupplier
      extends ValueServiceBaseDescriptorSupplier {
    ValueServiceFileDescriptorSupplier() {}
  }

  private static final class ValueServiceMethodDescriptorSupplier
      extends ValueServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    ValueServiceMethodDescriptorSupplier(java.lang.String methodName) {
      this.methodName = methodName;
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.MethodDescriptor getMethodDescriptor() {
      return getServiceDescriptor().findMethodByName(methodName);
    }
  }

  private static volatile io.grpc.ServiceDescriptor serviceDescriptor;

  public static io.grpc.ServiceDescriptor getServiceDescriptor() {
    io.grpc.ServiceDescriptor result = serviceDescriptor;
    if (result == null) {
      synchronized (ValueServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new ValueServiceFileDescriptorSupplier())
              .addMethod(getEchoMethod())
              .build();
        }
      }
    }
    return result;
  }
}
